package stet.wire.format;

/** Text as it is put together from marked-up copy: white space folded in each block, blocks joined by one line feed. */
final class Fold {
    private final StringBuilder text = new StringBuilder();
    private boolean blockPending;
    private boolean spacePending;

    void add(String run) {
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if (Lines.isSpace(c)) {
                addSpace();
            } else {
                if (blockPending) {
                    text.append('\n');
                } else if (spacePending) {
                    text.append(' ');
                }
                blockPending = false;
                spacePending = false;
                text.append(c);
            }
        }
    }

    void addSpace() {
        spacePending = text.length() > 0 && !blockPending;
    }

    void endBlock() {
        blockPending = text.length() > 0;
        spacePending = false;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
