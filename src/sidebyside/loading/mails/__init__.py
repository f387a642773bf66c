"""Mails: their parts and headers, quoted replies and signatures, mails passed on, digests of mailing lists."""
