/** What papers may tell of options, agreements and decided requests; they read it here and nowhere else. */
@NullMarked
@NamedInterface("papers")
package org.lifang.server.plans.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
