"""Annotations of other programs, put on the article that they are meant for."""

from dataclasses import replace

from reader.annotations.anchoring import Anchorer, State
from reader.annotations.editing import record_of
from reader.annotations.keys import article_key
from reader.annotations.model import Annotation, Target
from reader.annotations.quotes import quote
from reader.article.model import Article
from reader.exporters.bundle import Bundle
from reader.exporters.web_annotation_reading import FOREIGN_ARTICLE


def on_article(bundle: Bundle, article: Article) -> Bundle:
    """Return a bundle whose foreign annotations are on an article, found by their words.

    One whose words are not found stays as an orphan; it is listed and can be placed by hand.
    """
    if all(one.article != FOREIGN_ARTICLE for one in bundle.annotations):
        return bundle
    anchorer = Anchorer(article.text)
    key = article_key(article)
    annotations = tuple(
        _placed(one, article, key, anchorer) if one.article == FOREIGN_ARTICLE else one
        for one in bundle.annotations
    )
    known = {one.key for one in bundle.articles}
    articles = bundle.articles if key in known else (*bundle.articles, record_of(article, ""))
    texts = {**bundle.texts, article.sha256: article.text}
    return replace(bundle, annotations=annotations, articles=articles, texts=texts)


def without_foreign(bundle: Bundle) -> Bundle:
    """Return a bundle without annotations of which nobody has said where they belong."""
    left = tuple(one for one in bundle.annotations if one.article != FOREIGN_ARTICLE)
    return replace(bundle, annotations=left)


def _placed(one: Annotation, article: Article, key: str, anchorer: Anchorer) -> Annotation:
    targets = tuple(_target(target, article, anchorer) for target in one.targets)
    return replace(one, article=key, targets=targets)


def _target(target: Target, article: Article, anchorer: Anchorer) -> Target:
    found = anchorer.place(target.quote)
    if found.span is None:
        return replace(target, text=article.sha256, state=State.ORPHAN, score=found.score)
    return Target(article.sha256, quote(article.text, found.span), found.state, found.score)
