"""``python -m scr_schema``."""

from scr_schema.cli import main

main()
