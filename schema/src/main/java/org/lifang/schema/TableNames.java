package org.lifang.schema;

import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.meta.Definition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;

/**
 * Names generated classes by the house: schema {@code visits} lands in {@code org.lifang.server.visits.tables}, tables
 * end in {@code Table} so that the plain noun stays free for the domain.
 */
public final class TableNames extends DefaultGeneratorStrategy {

    @Override
    public String getJavaPackageName(Definition definition, Mode mode) {
        SchemaDefinition schema = definition.getSchema();
        String module = schema == null ? "generated" : schema.getName();
        boolean view = definition instanceof TableDefinition table && table.isView();
        return "org.lifang.server." + module + (view ? ".views" : ".tables");
    }

    @Override
    public String getJavaClassName(Definition definition, Mode mode) {
        String name = super.getJavaClassName(definition, mode);
        if (definition instanceof TableDefinition && mode == Mode.DEFAULT) {
            return name + "Table";
        }
        if (definition instanceof SchemaDefinition) {
            return name + "Schema";
        }
        return name;
    }
}
