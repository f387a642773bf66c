"""The folder of snapshots: names, files that are whole or not at all, the list of them and its cache."""
