package stet.wire.format;

/** One item of a message, not yet read. */
interface Entry {
    Dispatch dispatch() throws Unreadable;
}
