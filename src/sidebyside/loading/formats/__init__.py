"""One module per format; `sidebyside.loading.registry` lists them and says what each has."""
