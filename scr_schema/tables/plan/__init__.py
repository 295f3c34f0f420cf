"""An action plan: its columns and headings, whose rows they are, what a page cut, and what stands for what."""
