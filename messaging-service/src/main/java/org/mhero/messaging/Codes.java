package org.mhero.messaging;

/** Code systems, profiles and identifier systems this service speaks. */
public final class Codes {
  private static final String IHE = "http://ihe.net/fhir/";
  private static final String MHERO = "https://mhero.org/fhir/";

  /** IHE mACM, ITI-84. */
  public static final String PROFILE_REQUEST =
      IHE + "StructureDefinition/IHE_mACM_CommunicationRequest";

  /** IHE mACM, ITI-85. */
  public static final String PROFILE_COMMUNICATION =
      IHE + "StructureDefinition/IHE_mACM_Communication";

  /** IHE mACM, ITI-85, the answer of a person. */
  public static final String PROFILE_RESPONSE =
      IHE + "StructureDefinition/IHE_mACM_Communication_Response";

  /** The category every alert has. */
  public static final String ALERT_CATEGORY = IHE + "CodeSystem/IHE_mACM_AlertCategory";

  /** The same as an OID; reporters write it with and without {@code urn:oid:}. */
  public static final String ALERT_CATEGORY_OID = "1.3.6.1.4.1.19376.1.2.5.1";

  /** Why something was not sent, of HL7. */
  public static final String NOT_DONE_REASON =
      "http://terminology.hl7.org/CodeSystem/communication-not-done-reason";

  /** What a communication is, of HL7: alert, notification, reminder, instruction. */
  public static final String CATEGORY =
      "http://terminology.hl7.org/CodeSystem/communication-category";

  /** HL7's list of media; it has no SMS. */
  public static final String PARTICIPATION_MODE =
      "http://terminology.hl7.org/CodeSystem/v3-ParticipationMode";

  /** The reasons of {@code MessageStatusChanged}. */
  public static final String STATUS_REASON = MHERO + "CodeSystem/message-status-reason";

  /** Names of channels. */
  public static final String CHANNEL = MHERO + "CodeSystem/channel";

  /** Contacts, for logical references. */
  public static final String CONTACT = MHERO + "contact";

  /** Campaigns, in {@code groupIdentifier}. */
  public static final String CAMPAIGN = MHERO + "campaign";

  /** Followed by the channel's name: the provider's ids of messages. */
  public static final String PROVIDER_MESSAGE = MHERO + "provider-message/";

  /** On a sent Communication whose channel gives no delivery reports. */
  public static final String EXTENSION_RECEIPT = MHERO + "StructureDefinition/receipt";

  /** HL7's core extension for the language of a string. */
  public static final String EXTENSION_LANGUAGE =
      "http://hl7.org/fhir/StructureDefinition/language";

  /** HL7's core extension for translations of a string. */
  public static final String EXTENSION_TRANSLATION =
      "http://hl7.org/fhir/StructureDefinition/translation";

  private Codes() {}
}
