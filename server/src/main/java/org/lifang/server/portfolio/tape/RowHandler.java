package org.lifang.server.portfolio.tape;

import java.io.IOException;

/** Takes the rows of a file one after another. A sheet or a section line starts a new part. */
interface RowHandler {

    void part(String title, long rowNo) throws IOException;

    void row(Cells cells) throws IOException;
}
