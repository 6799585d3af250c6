"""Vega-Lite spec → picture, without a browser and without a network (vl-convert)."""

from html import escape

from matcher.explanation.waterfall import Spec


def svg(spec: Spec, title: str) -> str:
    """The spec as an SVG that can stand inside a page; its letters stay text.

    Args:
        spec: a Vega-Lite specification with its data inside.
        title: what the picture shows, for those who do not see it.
    """
    import vl_convert  # 90 MB: only who draws pays for it

    drawn: str = vl_convert.vegalite_to_svg(spec, allowed_base_urls=[])
    opened = f'<svg role="img" aria-label="{escape(title, quote=True)}" '
    return opened + drawn[drawn.index("<svg ") + len("<svg ") :]
