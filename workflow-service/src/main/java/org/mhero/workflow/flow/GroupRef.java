package org.mhero.workflow.flow;

import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Template;

/**
 * A group by its uuid, or by a template that gives its name; exactly one of the two.
 *
 * @param uuid its identity, null when the name decides
 * @param name a label
 * @param nameMatch evaluated and compared with names whatever their case, null when the uuid
 *     decides
 */
public record GroupRef(@Nullable String uuid, String name, @Nullable Template nameMatch) {}
