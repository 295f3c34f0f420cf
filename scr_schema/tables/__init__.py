"""Action plans as printed tables: columns, headings, page cuts, lists inside cells, and what stands for what."""
