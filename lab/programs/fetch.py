"""Fetches the address it is given and prints the body."""
import sys
import urllib.request

print(urllib.request.urlopen(sys.argv[1]).read().decode())
