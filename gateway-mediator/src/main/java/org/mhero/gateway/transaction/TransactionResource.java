package org.mhero.gateway.transaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.mhero.gateway.transaction.TransactionFilter.Cursor;
import org.mhero.kit.auth.Roles;
import org.mhero.kit.error.AppException;

/** The transaction log for those who run the suite (OpenHIE IOLF-3, IOLF-9). */
@Path("/api/gateway/transactions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
class TransactionResource {
  private static final int MOST = 200;

  private final TransactionSearch search;

  TransactionResource(TransactionSearch search) {
    this.search = search;
  }

  @GET
  @Operation(summary = "List transactions, newest first")
  public TransactionView.Page list(
      @BeanParam Query query,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    int size = Math.clamp(limit, 1, MOST);
    List<Transaction> found = search.find(query.filter(), Cursor.of(cursor), size + 1);
    List<Transaction> shown = found.subList(0, Math.min(size, found.size()));
    boolean more = found.size() > size;
    String next = more ? new Cursor(shown.getLast().at(), shown.getLast().id()).text() : null;
    return new TransactionView.Page(shown.stream().map(TransactionView::of).toList(), next);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show one transaction")
  public TransactionView one(@PathParam("id") UUID id) {
    return search
        .find(id)
        .map(TransactionView::of)
        .orElseThrow(() -> AppException.notFound("There is no such transaction"));
  }

  /** The search parameters. */
  public static class Query {
    @QueryParam("from")
    @Nullable String from;

    @QueryParam("to")
    @Nullable String to;

    @QueryParam("status")
    @Nullable String status;

    @QueryParam("path")
    @Nullable String path;

    @QueryParam("client")
    @Nullable String client;

    @QueryParam("requestId")
    @Nullable String requestId;

    TransactionFilter filter() {
      return TransactionFilter.of(from, to, status, path, client, requestId);
    }
  }
}
