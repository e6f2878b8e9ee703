"""Opens the store that the settings name, with its key."""

from mailguard.config import Settings
from mailguard.store import Store, load_key, must_exist, open_store


def open_store_of(settings: Settings, *, make: bool = True) -> Store:
    """The store of this council, made or updated where needed; raises StoreError with what to do.

    Whoever only asks says `make=False`: a store or a key that is not there is then refused, so that a lost one never
    passes for one in which nothing was found.
    """
    file = settings.folder / settings.store.key_file
    if not make:
        must_exist(settings.store.url, settings.folder)
    key = load_key(file, make=make)
    return open_store(settings.store.url, key, settings.council.protocol, settings.folder, file)
