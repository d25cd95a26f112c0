package org.lifang.server.platform;

import java.util.List;

/** A piece of work the command line can name: {@code lifang NAME …}. Runs without a web server. */
public interface Job {

    String name();

    /**
     * Does the work.
     *
     * @param args what followed the name, without the options the server itself takes
     * @return exit code of the process; 0 when all went well, 2 for wrong use
     */
    int run(List<String> args) throws Exception;
}
