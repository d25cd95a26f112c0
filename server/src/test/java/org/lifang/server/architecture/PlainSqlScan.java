package org.lifang.server.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds methods that both glue strings together and hand a string to the database: the two together are how SQL gets
 * built from values. Reads compiled classes, because glued strings leave no trace an import of types would show.
 */
final class PlainSqlScan {

    private static final Set<String> TAKE_SQL = Set.of(
            "execute",
            "executeQuery",
            "executeUpdate",
            "prepareStatement",
            "prepareCall",
            "addBatch",
            "sql",
            "query",
            "resultQuery",
            "fetch",
            "fetchOne",
            "fetchMany",
            "condition",
            "field",
            "queryForObject");
    private static final Set<String> OWNERS = Set.of(
            "org/jooq/DSLContext",
            "org/jooq/impl/DSL",
            "java/sql/Statement",
            "java/sql/Connection",
            "org/springframework/jdbc/core/JdbcTemplate",
            "org/springframework/jdbc/core/simple/JdbcClient");

    private PlainSqlScan() {}

    /** Violations as {@code class#method}, below a folder of classes, leaving out folders whose SQL has no values. */
    static List<String> violations(Path classes, Set<String> leftOut) {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> leftOut.stream()
                            .noneMatch(part -> classes.relativize(file).startsWith(part)))
                    .sorted()
                    .flatMap(file -> scan(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> scan(Path file) {
        try {
            ClassModel model = ClassFile.of().parse(file);
            List<String> found = new ArrayList<>();
            for (MethodModel method : model.methods()) {
                if (takesSql(method) && gluesStrings(method)) {
                    found.add(model.thisClass().asInternalName() + "#"
                            + method.methodName().stringValue());
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean takesSql(MethodModel method) {
        return instructions(method)
                .anyMatch(i -> i instanceof InvokeInstruction call
                        && OWNERS.contains(call.owner().asInternalName())
                        && TAKE_SQL.contains(call.name().stringValue())
                        && call.type().stringValue().startsWith("(Ljava/lang/String;"));
    }

    private static boolean gluesStrings(MethodModel method) {
        return instructions(method)
                .anyMatch(i -> (i instanceof InvokeDynamicInstruction glue
                                && glue.name().stringValue().equals("makeConcatWithConstants"))
                        || (i instanceof InvokeInstruction call
                                && (call.name().stringValue().equals("formatted")
                                        || call.owner().asInternalName().equals("java/lang/StringBuilder"))));
    }

    private static Stream<CodeElement> instructions(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementList().stream());
    }
}
