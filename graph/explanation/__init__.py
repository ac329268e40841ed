"""Explanation: a text with what was read in it marked, and for each claim why it is there.

`explain` makes an `Explanation`, which is plain data; the command shows it at a terminal, `page` as one HTML
file that asks no other host for anything, and the service on its page `/explain`.
"""
