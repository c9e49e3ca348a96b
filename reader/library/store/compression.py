"""Compression of articles with dictionaries of what is common to them, kept in the store.

A dictionary is made from the first articles there are, and again when there are ten times as
many, so that an archive imported from its first year on does not keep the words of that year.
Older articles stay as they are: the first byte of each tells its dictionary, 0 is none.
"""

from collections.abc import Iterable, Iterator, Sequence

import zstandard

TRAINED_AT = (5_000, 50_000, 500_000)  # articles
SAMPLE = 5_000  # articles that a dictionary is made from
# Measured on 2,000 articles with a dictionary of 15,000 others, as parts of UTF-8: 110 KiB 0.384
# at 38 µs an article, 256 KiB 0.371, 512 KiB 0.366 at 56 µs, 1 MiB 0.364. To look a second time
# whether the next place begins a longer match (LAZY2), and twice as far, gains 0.004 at 10 µs more;
# zstandard's own level 3 loses 0.06.
_SIZES = (110 * 1024, 512 * 1024)  # bytes: of the first dictionary, and of later ones
_PARAMETERS = zstandard.ZstdCompressionParameters(
    strategy=zstandard.STRATEGY_LAZY2,
    window_log=20,
    hash_log=19,
    chain_log=19,
    search_log=3,
    min_match=3,
    target_length=16,
    write_content_size=True,
    write_checksum=False,
    write_dict_id=False,
)
_LARGEST = 128 * 1024 * 1024  # bytes of one article, unpacked
_WORKERS = 2  # threads inside zstandard; it runs no Python in them


class Compression:
    """Packs and unpacks with the dictionaries of one store. May be used from any thread."""

    def __init__(self, dictionaries: dict[int, bytes] | None = None) -> None:
        self._dictionaries: dict[int, zstandard.ZstdCompressionDict] = {}
        self._compressing: zstandard.ZstdCompressionDict | None = None
        for number, content in sorted((dictionaries or {}).items()):
            self.learn(number, content)

    @property
    def numbers(self) -> list[int]:
        """The dictionaries that are known."""
        return list(self._dictionaries)

    def learn(self, number: int, content: bytes) -> None:
        """Know one more dictionary; what is packed from now on is packed with it."""
        self._dictionaries[number] = zstandard.ZstdCompressionDict(content)
        compressing = zstandard.ZstdCompressionDict(content)
        compressing.precompute_compress(compression_params=_PARAMETERS)
        self._compressing = compressing

    def packed(self, contents: Sequence[bytes]) -> Iterator[bytes]:
        """Yield each of some byte strings made short."""
        mark = bytes([max(self._dictionaries, default=0)])
        compressor = zstandard.ZstdCompressor(
            dict_data=self._compressing, compression_params=_PARAMETERS
        )
        if len(contents) < 2 * _WORKERS:
            yield from (mark + compressor.compress(content) for content in contents)
        else:
            packed = compressor.multi_compress_to_buffer(list(contents), threads=_WORKERS)
            yield from (mark + packed[at].tobytes() for at in range(len(packed)))

    def unpacked(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """Yield what `packed` was given.

        Raises:
            ValueError: a piece is damaged.
        """
        decompressors: dict[int, zstandard.ZstdDecompressor] = {}
        for piece in pieces:
            try:
                number = piece[0]
                if number not in decompressors:
                    decompressors[number] = self._decompressor(number)
                frame = piece[1:]
                if zstandard.frame_content_size(frame) > _LARGEST:
                    raise ValueError
                content = decompressors[number].decompress(frame, max_output_size=_LARGEST)
            except (zstandard.ZstdError, IndexError, KeyError) as error:
                raise ValueError from error
            yield content

    def _decompressor(self, number: int) -> zstandard.ZstdDecompressor:
        dictionary = self._dictionaries[number] if number else None
        return zstandard.ZstdDecompressor(dict_data=dictionary)


def trained(contents: Sequence[bytes], number: int) -> bytes:
    """Return a dictionary of what is common to some articles.

    Args:
        contents: some thousand articles.
        number: how many dictionaries there are before this one.
    """
    size = _SIZES[min(number, len(_SIZES) - 1)]
    return zstandard.train_dictionary(size, list(contents)).as_bytes()
