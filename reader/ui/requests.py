"""What a command can ask of the window, without knowing it."""

from enum import Enum, auto


class Request(Enum):
    """One request; whichever part of the window can fulfil it listens for it."""

    CHOOSE_FILE = auto()
    CHOOSE_ENCODING = auto()
    SHOW_SOURCE = auto()
    EXPORT_ANNOTATIONS = auto()
    IMPORT_ANNOTATIONS = auto()
    SHOW_BACKUPS = auto()
    QUIT = auto()
    COPY = auto()
    COPY_WITH_SOURCE = auto()
    SELECT_ALL = auto()
    FIND = auto()
    FIND_NEXT = auto()
    FIND_PREVIOUS = auto()
    FOLLOW_NOTE = auto()
    PINYIN_OF_SELECTION = auto()
    CORRECT_READING = auto()
    SET_PAGE = auto()
    READ_ALOUD = auto()
    FULL_SCREEN = auto()
    EXCHANGE_SIDES = auto()
    OTHER_SIDE = auto()
    PRESENT = auto()
    BLANK_PROJECTOR = auto()
    SPOTLIGHT = auto()
    FOCUS_BAND = auto()
    CURTAIN = auto()
    MAGNIFIER = auto()
    LASER = auto()
    HOLD_PROJECTOR = auto()
    SHOW_LESSON = auto()
    RECORD_LESSON = auto()
    NEXT_STEP = auto()
    PREVIOUS_STEP = auto()
    HIDE_AS_CLOZE = auto()
    CHOOSE_CLOZES = auto()
    REVEAL_NEXT = auto()
    REVEAL_ALL = auto()
    REMOVE_CLOZES = auto()
    BACK = auto()
    FORWARD = auto()
    SEARCH_LIBRARY = auto()
    SHOW_CONCORDANCE = auto()
    SHOW_TIMELINE = auto()
    BROWSE_LIBRARY = auto()
    MORE_LIKE_THIS = auto()
    CHOOSE_LISTS = auto()
    OPEN_LIBRARY = auto()
    CONNECT_LIBRARY = auto()
    LIST_REMOVED = auto()
    IMPORT_FILES = auto()
    IMPORT_FOLDER = auto()
    NEXT_TERM = auto()
    PREVIOUS_TERM = auto()
    SHOW_CARD = auto()
    PIN_CARD = auto()
    LOOK_UP = auto()
    ADD_ENTRY = auto()
    SHOW_GLOSSARIES = auto()
    BROWSE_GLOSSARY = auto()
    MARK_SELECTION = auto()
    WRITE_MARGIN_NOTE = auto()
    WRITE_TEXT_NOTE = auto()
    LAY_BOOKMARK = auto()
    LINK_PASSAGES = auto()
    ADD_TO_MARK = auto()
    NEXT_MARK = auto()
    PREVIOUS_MARK = auto()
    DELETE_MARK = auto()
    PEN = auto()
    HIGHLIGHTER = auto()
    FADING_PEN = auto()
    ERASER = auto()
    PARTIAL_ERASER = auto()
    DRAW_AGAIN = auto()
    SHOW_CONCEPT_MAP = auto()
    TERM_IS_KNOWN = auto()
    TERM_IS_LEARNT = auto()
    TERM_IS_IGNORED = auto()
    MAKE_HANDOUT = auto()
    SHOW_OUTLINE = auto()
    FORGET_READ = auto()
    SHOW_GAPS = auto()
    SHOW_PALETTE = auto()
    SHOW_MARKS = auto()
    SHOW_MARK_LAYERS = auto()
    REVIEW_MARKS = auto()
    EDIT_STYLES = auto()
    SHOW_KEYS = auto()
    SHOW_HINTS = auto()
    SHOW_ABOUT = auto()


PRESENTING = frozenset(
    {
        Request.PRESENT,
        Request.BLANK_PROJECTOR,
        Request.SPOTLIGHT,
        Request.FOCUS_BAND,
        Request.CURTAIN,
        Request.MAGNIFIER,
        Request.LASER,
        Request.HOLD_PROJECTOR,
    }
)

CLOZES = frozenset(
    {
        Request.HIDE_AS_CLOZE,
        Request.CHOOSE_CLOZES,
        Request.REVEAL_NEXT,
        Request.REVEAL_ALL,
        Request.REMOVE_CLOZES,
    }
)

LESSONS = frozenset({Request.RECORD_LESSON, Request.NEXT_STEP, Request.PREVIOUS_STEP})
