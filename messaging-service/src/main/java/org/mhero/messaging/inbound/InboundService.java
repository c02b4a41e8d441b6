package org.mhero.messaging.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.mhero.messaging.channel.InboundMessage;
import org.mhero.messaging.channel.InboundMessages;
import org.mhero.messaging.contact.Contact;
import org.mhero.messaging.contact.ContactBook;
import org.mhero.messaging.contact.Owners;
import org.mhero.messaging.contact.Phones;

/** Takes inbound messages from all channels. */
@ApplicationScoped
class InboundService implements InboundMessages {
  private static final Logger LOG = Logger.getLogger(InboundService.class);

  private final Phones phones;
  private final ContactBook contacts;
  private final Owners owners;
  private final InboundWriter writer;

  InboundService(Phones phones, ContactBook contacts, Owners owners, InboundWriter writer) {
    this.phones = phones;
    this.contacts = contacts;
    this.owners = owners;
    this.writer = writer;
  }

  @Override
  public Receipt received(String channel, InboundMessage message) {
    Optional<String> phone = phones.e164(message.from());
    if (phone.isEmpty()) {
      // Operators' services write from words and short codes; answering them has run up large
      // bills.
      LOG.infof("channel=%s a message from no phone number was ignored", channel);
      return Receipt.IGNORED;
    }
    Contact contact = contacts.of(phone.get());
    String worker = owners.of(contact).orElse(null);
    return writer.write(new Arrival(channel, contact.id(), worker, message));
  }
}
