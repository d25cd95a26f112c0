/**
 * Owns how the server says no and how it hands out lists: stable codes, findings, problem details, pages.
 *
 * <p>Refuses: deciding anything; it only words what others decided.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.lifang.server.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
