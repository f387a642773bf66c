"""How well the aligner decides: fitting its weights, and measuring them with parts left out."""
