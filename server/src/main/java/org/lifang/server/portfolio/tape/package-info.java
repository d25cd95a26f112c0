/**
 * What a loan tape looks like: formats, sections, columns, profiles, and every check one row can fail. No database
 * here.
 */
@NullMarked
package org.lifang.server.portfolio.tape;

import org.jspecify.annotations.NullMarked;
