package org.lifang.server.portfolio.tape;

import java.io.IOException;

/** Takes a tape section by section and row by row. The row is reused: take what is needed before returning. */
public interface RowSink {

    void begin(Section section) throws IOException;

    void row(Row row) throws IOException;

    /** All rows of the section were handed over. */
    void end(Section section) throws IOException;

    /** How far the reading is, in bytes of the file. */
    default void progress(long doneBytes, long totalBytes) {}
}
