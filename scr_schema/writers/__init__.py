"""Writers: records into files, whole or not at all."""
