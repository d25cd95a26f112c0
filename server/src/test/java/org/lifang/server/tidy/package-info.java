/** The repository checks itself: sizes, leftovers, texts outside message files, traces of somebody's machine. */
@NullMarked
package org.lifang.server.tidy;

import org.jspecify.annotations.NullMarked;
