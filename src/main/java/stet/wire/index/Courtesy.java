package stet.wire.index;

/** Long work calls it now and then, once a millisecond or so, and what is more urgent goes before it. */
public interface Courtesy {
    /** Waits a little if something more urgent is being done. */
    void letPass();
}
