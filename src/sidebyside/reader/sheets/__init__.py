"""The texts of the sheets over the reading: help, legend, reference, inspector, changes of a snapshot."""
