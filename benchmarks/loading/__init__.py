"""Time and memory of loading, per format and megabyte, and a folder of 500 web pages."""
