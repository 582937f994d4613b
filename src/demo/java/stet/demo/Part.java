package stet.demo;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A server that the newsroom cannot work without. */
interface Part extends AutoCloseable {
    /** Done once its process is gone, for whatever reason. */
    CompletableFuture<?> ended();

    Path log();

    @Override
    void close();
}
