package org.lifang.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Build step: runs the migrations on a throw-away PostgreSQL and writes jOOQ tables into each module's own package, so
 * that the module check also enforces who may touch which table. Does nothing while the migrations are unchanged.
 */
public final class GenerateTables {

    private static final String GENERATOR = "org/lifang/schema/GenerateTables.class";

    private GenerateTables() {}

    public static void main(String[] args) throws Exception {
        Path build = Path.of(args[0]);
        Path output = build.resolve("generated-sources/jooq");
        Path stamp = build.resolve("generated-sources/jooq.sha256");
        String hash = hash(build.resolve("classes"));
        if (Files.exists(output)
                && Files.exists(stamp)
                && Files.readString(stamp).equals(hash)) {
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(build.resolve("codegen-postgres"), "fsync=off")) {
            String database = "codegen_" + hash.substring(0, 12);
            postgres.createDatabase(database, null);
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(postgres.jdbcUrl(database));
            source.setUser(postgres.user());
            source.setPassword(postgres.password());
            Migrations.apply(source);
            GenerationTool.generate(configuration(postgres, database, output));
        }
        Files.writeString(stamp, hash);
    }

    private static Configuration configuration(EmbeddedPostgres postgres, String database, Path output) {
        List<SchemaMappingType> schemata = Migrations.MODULES.stream()
                .map(module -> new SchemaMappingType().withInputSchema(module))
                .toList();
        return new Configuration()
                .withJdbc(new Jdbc()
                        .withUrl(postgres.jdbcUrl(database))
                        .withUser(postgres.user())
                        .withPassword(postgres.password()))
                .withGenerator(new Generator()
                        .withStrategy(new Strategy().withName(TableNames.class.getName()))
                        .withDatabase(new Database()
                                .withSchemata(schemata)
                                .withExcludes("pg_.*")
                                .withForcedTypes(new ForcedType()
                                        .withName("INSTANT")
                                        .withIncludeTypes("(?i:timestamptz|timestamp.*with\\stime\\szone)")))
                        .withGenerate(new Generate()
                                .withGlobalCatalogReferences(false)
                                .withGlobalSchemaReferences(false)
                                .withGlobalTableReferences(false)
                                .withGlobalKeyReferences(false)
                                .withGlobalIndexReferences(false)
                                .withGlobalSequenceReferences(true)
                                .withGlobalRoutineReferences(false)
                                .withRecords(true)
                                .withRoutines(false)
                                .withImplicitJoinPathsToOne(false)
                                .withImplicitJoinPathsToMany(false)
                                .withDefaultCatalog(false))
                        .withTarget(new Target()
                                .withPackageName("org.lifang.server")
                                .withClean(true)
                                .withDirectory(output.toString())));
    }

    private static String hash(Path classes) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String part : List.of("db/migration", "org/lifang/schema/TableNames.class", GENERATOR)) {
            try (Stream<Path> files = Files.walk(classes.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    update(digest, classes, file);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, Path classes, Path file) throws IOException {
        digest.update(classes.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
    }
}
