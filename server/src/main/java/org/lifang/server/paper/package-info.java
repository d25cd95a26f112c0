/**
 * Sets words on paper: lines, tables, codes and page numbers, written as PDF/A-2u. Owns no business.
 *
 * <p>Refuses: a character no font has a sign for, and every thought of loading anything from outside while it prints:
 * there is no markup, no address and no file in what it takes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.lifang.server.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
