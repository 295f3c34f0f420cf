"""Tables, whatever their format: what readers find in them, the plans that they print, and records as flat rows."""
