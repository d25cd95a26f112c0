package org.lifang.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;

/** One running server, and how long it took until the line with the address. */
record Up(Process process, long nanos) {

    static Up start(List<String> command) throws IOException {
        long from = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader told = process.inputReader();
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.contains("http://127.0.0.1:")) {
                return new Up(process, System.nanoTime() - from);
            }
        }
        throw new IOException("the server ended without an address: " + String.join(" ", command));
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** No time to say goodbye. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
