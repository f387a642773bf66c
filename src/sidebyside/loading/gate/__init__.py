"""The gates that bytes pass: size and kind of file, archives, XML, encodings, characters nobody sees."""
