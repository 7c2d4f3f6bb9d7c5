"""The table of enhancements, in the order in which they work: what an earlier one changes, a later one sees."""

from __future__ import annotations

from .enhancements import (
    abbreviations,
    access_keys,
    autocomplete,
    autoplay,
    bold_headings,
    button_names,
    click_addresses,
    click_targets,
    control_labels,
    duplicate_ids,
    empty_headings,
    field_groups,
    foreign_text,
    frame_titles,
    heading_ids,
    heading_order,
    hidden_focus,
    icon_names,
    image_alternatives,
    jump_menus,
    layout_tables,
    link_context,
    link_names,
    linked_images,
    list_structure,
    main_landmark,
    main_wrapper,
    media_captions,
    meta_refresh,
    moving_text,
    nameless_controls,
    new_windows,
    obsolete_elements,
    one_h1,
    page_language,
    page_title,
    positive_tabindex,
    reading_aids,
    script_links,
    search_landmark,
    site_landmarks,
    skip_link,
    small_targets,
    table_captions,
    table_headers,
    table_scope,
    target_room,
    text_contrast,
    text_contrast_assumed,
    unknown_roles,
    vague_links,
    viewport,
)
from .values import Enhancement

_MODULES = (
    # the page as a whole
    page_language,
    viewport,
    meta_refresh,
    duplicate_ids,
    moving_text,
    obsolete_elements,
    unknown_roles,
    hidden_focus,
    # its regions
    main_landmark,
    main_wrapper,
    site_landmarks,
    skip_link,
    layout_tables,
    # headings
    empty_headings,
    one_h1,
    bold_headings,
    heading_order,
    # lists and tables
    list_structure,
    table_headers,
    table_scope,
    table_captions,
    # links and buttons, whose words name the fields beside them
    script_links,
    button_names,
    link_names,
    icon_names,
    link_context,
    nameless_controls,
    # fields
    control_labels,
    field_groups,
    autocomplete,
    search_landmark,
    jump_menus,
    positive_tabindex,
    access_keys,
    # images; then what headings say is known
    image_alternatives,
    linked_images,
    heading_ids,
    page_title,
    # where links lead, and how they are reached
    vague_links,
    click_addresses,
    click_targets,
    small_targets,
    target_room,
    new_windows,
    # frames and media
    frame_titles,
    autoplay,
    media_captions,
    # text
    foreign_text,
    text_contrast,
    text_contrast_assumed,
    abbreviations,
    # what is added only where it is asked for
    reading_aids,
)

ENHANCEMENTS: tuple[Enhancement, ...] = tuple(module.ENHANCEMENT for module in _MODULES)

_MANUALS = {module.ENHANCEMENT.code: module.__doc__ or "" for module in _MODULES}


def manual(enhancement: Enhancement) -> str:
    """An enhancement's manual, from its own file: what it does, for which criterion, how surely, with examples."""
    return f"{enhancement.code} {enhancement.name}\n\n{_MANUALS[enhancement.code].strip()}\n"


def find(code: str) -> Enhancement | None:
    """The enhancement with a code or name, in either case."""
    wanted = code.lower()
    return next((e for e in ENHANCEMENTS if wanted in (e.code.lower(), e.name)), None)
