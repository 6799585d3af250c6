"""The generated population that figures are measured on, made once and kept under `var/bench`."""
