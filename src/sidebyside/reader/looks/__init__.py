"""How things look: the theme that is worn, its styles, styled lines."""
