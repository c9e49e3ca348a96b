"""A small article, and where its words stand."""

from reader.article.model import Article, Paragraph, Role, Span

KICKER = "在听取完善社保体系试点汇报时强调"
HEADLINE = "总结经验  加强领导  精心组织　稳步推进完善城镇社会保障体系试点工作"
SENTENCE = "各地区要切实全面落实“两个确保”和城市低保，做好“三条保障线”的衔接工作。"
BODY = SENTENCE + "下岗职工进入失业保险体系，约77％的企业完成并轨。" * 6


def make_article(*body, heading=(), **fields):
    """Return an article of paragraphs; `heading` gives (text, role) pairs."""
    blocks, parts, at = [], [], 0
    for text, role in (*heading, *((text, Role.BODY) for text in body)):
        blocks.append(Paragraph(at, at + len(text), role))
        parts.append(text)
        at += len(text) + 1
    cut = len(heading)
    title = fields.pop("title", "试点")
    return Article("\n".join(parts), title, tuple(blocks[:cut]), tuple(blocks[cut:]), **fields)


def spans_of(article, word):
    """Return every place of a word."""
    found, at = [], article.text.find(word)
    while at >= 0:
        found.append(Span(at, at + len(word)))
        at = article.text.find(word, at + 1)
    return tuple(found)
