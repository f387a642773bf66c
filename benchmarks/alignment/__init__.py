"""How fast, how large, how right: the alignment beside its peers on synthetic texts with known truth."""
