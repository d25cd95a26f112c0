package org.lifang.server.tidy;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules every file of the repository keeps, whatever language it is written in. */
final class Tidy {

    static final int MOST_LINES_OF_A_FILE = 400;
    static final int MOST_LINES_OF_A_METHOD = 40;
    static final int MOST_CHARACTERS_OF_A_LINE = 120;

    private static final Set<String> CODE = Set.of("java", "ts", "tsx", "js", "sh");
    private static final Set<String> TEXT =
            Set.of("java", "ts", "tsx", "js", "css", "sh", "sql", "md", "xml", "json", "yml", "properties", "html");
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "node_modules", "dist", "data", ".lifang");
    /** Written by a machine from something that is checked itself. */
    private static final Set<String> GENERATED = Set.of("web/src/shared/api/schema.ts", "web/package-lock.json");

    private static final Pattern LEFTOVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|HA" + "CK|XX" + "X)\\b");
    private static final Pattern MACHINE = Pattern.compile("/(work|root|home/\\w+|Users/\\w+)/[\\w.]|"
            + "https?://[^/\\s\"']*(registry|mirror|nexus|artifactory)[^/\\s\"']*/");
    private static final Pattern SPOKEN = Pattern.compile("[\\u3400-\\u9fff]|>\\s*[A-Za-z][A-Za-z ,.!?']+\\s*</");
    private static final Pattern COMMENT = Pattern.compile("^\\s*(//|/?\\*|\\{/\\*)");
    private static final String STATEMENT = "return|else|new|try|for|if|while|switch|do|throw";
    private static final Pattern METHOD = Pattern.compile("^((?: {4})+)(?!" + STATEMENT + ")"
            + "[\\w@<].*[\\w>\\]] \\w+\\(.*|^((?: {4})+)(?:(?:public|private|protected) )?[A-Z]\\w*\\(.*");

    /** What is wrong, and where. */
    record Finding(String path, int line, String what) {

        /** Whether it is only too long or too large. */
        boolean size() {
            return what.contains("more than") || what.startsWith("longer");
        }

        @Override
        public String toString() {
            return path + ":" + line + ": " + what;
        }
    }

    private Tidy() {}

    static List<Finding> check(Path root) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skip = NOT_OURS.contains(String.valueOf(folder.getFileName()));
                return skip && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String path = root.relativize(file).toString();
                if (TEXT.contains(extension(path))) {
                    findings.addAll(check(path, Files.readAllLines(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return findings;
    }

    static List<Finding> check(String path, List<String> lines) {
        List<Finding> findings = new ArrayList<>();
        boolean code = CODE.contains(extension(path)) && !GENERATED.contains(path);
        if (code && lines.size() > MOST_LINES_OF_A_FILE) {
            findings.add(new Finding(path, lines.size(), "more than " + MOST_LINES_OF_A_FILE + " lines"));
        }
        for (int i = 0; i < lines.size(); i++) {
            checkLine(path, code, i + 1, lines.get(i), findings);
        }
        if (extension(path).equals("java")) {
            checkMethods(path, lines, findings);
        }
        return findings;
    }

    private static void checkLine(String path, boolean code, int number, String line, List<Finding> findings) {
        if (code && line.codePointCount(0, line.length()) > MOST_CHARACTERS_OF_A_LINE) {
            findings.add(new Finding(path, number, "longer than " + MOST_CHARACTERS_OF_A_LINE + " characters"));
        }
        if (LEFTOVER.matcher(line).find()) {
            findings.add(new Finding(path, number, "a leftover: do it, or file it, or let it go"));
        }
        if (MACHINE.matcher(line).find()) {
            findings.add(new Finding(path, number, "names a folder or host of somebody's machine"));
        }
        boolean shown = path.endsWith(".tsx") && !path.contains(".test.");
        if (shown && SPOKEN.matcher(line).find() && !COMMENT.matcher(line).find()) {
            findings.add(new Finding(path, number, "a text for people outside the message files"));
        }
    }

    /** The formatter puts a method's closing brace under its first character, so counting needs no parser. */
    private static void checkMethods(String path, List<String> lines, List<Finding> findings) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher method = METHOD.matcher(lines.get(i));
            if (method.matches()) {
                int body = bodyStart(lines, i);
                String indent = method.group(1) != null ? method.group(1) : method.group(2);
                int end = body < 0 ? -1 : lines.subList(body, lines.size()).indexOf(indent + "}");
                if (end > MOST_LINES_OF_A_METHOD) {
                    findings.add(
                            new Finding(path, i + 1, "a method of more than " + MOST_LINES_OF_A_METHOD + " lines"));
                }
            }
        }
    }

    private static int bodyStart(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).endsWith("{")) {
                return i;
            }
            if (lines.get(i).endsWith(";") || lines.get(i).endsWith("}")) {
                return -1;
            }
        }
        return -1;
    }

    private static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.equals("lifang")) {
            return "sh";
        }
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
