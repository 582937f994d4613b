package stet.bench.index;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import stet.wire.index.Text;

/** A way to find items. It keeps what it has on disk and can be opened again. */
interface Contender extends AutoCloseable {
    /** So many candidates are asked for at most. */
    int MOST = 100;

    /** They can be found when this comes back. */
    void add(List<Text> items) throws Exception;

    /** Everything is on disk, and nothing works on it any more. */
    void settle() throws Exception;

    Set<Long> like(String story) throws Exception;

    long bytesOnDisk() throws Exception;

    /** Closes and opens it, so that a story can be asked again. */
    void reopen() throws Exception;

    @Override
    void close() throws IOException, SQLException;
}
