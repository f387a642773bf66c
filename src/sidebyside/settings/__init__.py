"""What the user and the machine decide: folders, configuration, themes, keymaps. No terminal, no Textual."""
