# SPDX-License-Identifier: LGPL-2.1-or-later
"""HTML as browsers read it (html5lib), and what the tests ask of it."""
import html5lib


class Element:
    """An element of the tree."""

    def __init__(self, node):
        self.node = node

    @property
    def tag(self):
        return self.node.tag if isinstance(self.node.tag, str) else ""

    def get(self, name):
        return self.node.get(name)

    @property
    def classes(self):
        return (self.node.get("class") or "").split()

    @property
    def attributes(self):
        return dict(self.node.attrib)

    @property
    def text(self):
        """All text below it, blanks as they are shown."""
        return " ".join("".join(self.node.itertext()).split())

    @property
    def raw_text(self):
        return "".join(self.node.itertext())

    def elements(self):
        """Itself and all below it; comments are none."""
        return [Element(node) for node in self.node.iter() if isinstance(node.tag, str)]

    def all(self, tag=None, cls=None, **attributes):
        """Every element below it of this tag and class with these attributes (data_id is data-id)."""
        wanted = {name.replace("_", "-"): value for name, value in attributes.items()}
        return [one for one in self.elements()
                if one.node is not self.node and tag in (None, one.tag) and (cls is None or cls in one.classes)
                and all(one.get(name) == value for name, value in wanted.items())]

    def find(self, tag=None, cls=None, **attributes):
        """The first of them; None where there is none."""
        found = self.all(tag, cls, **attributes)
        return found[0] if found else None


class Document(Element):
    """A whole page; broken HTML is read as browsers do."""

    def __init__(self, text):
        parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
        super().__init__(parser.parse(text))
        self.errors = parser.errors
