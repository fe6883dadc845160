"""Where certifi's own bundle lies: beside the package, as pip installs it."""
import os


def where():
    return os.path.join(os.path.dirname(__file__), "cacert.pem")


def contents():
    with open(where(), encoding="ascii") as bundle:
        return bundle.read()
