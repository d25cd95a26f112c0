/**
 * Decision tables of a playbook, read from DMN and compiled to predicates over facts.
 *
 * <p>Refuses: any DMN construct it cannot answer exactly as a full engine would.
 */
@NullMarked
package org.lifang.kernel.strategy;

import org.jspecify.annotations.NullMarked;
