"""What a link is decided by: what two paragraphs have in common, and what the other pairs say of it."""
