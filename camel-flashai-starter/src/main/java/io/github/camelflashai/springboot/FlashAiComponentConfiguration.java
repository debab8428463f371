package io.github.camelflashai.springboot;

import io.github.camelflashai.CallbackSign;
import io.github.camelflashai.Emit;
import io.github.camelflashai.FlashAiConfiguration;
import io.github.camelflashai.Reconcile;
import io.github.camelflashai.ResultFormat;
import io.github.camelflashai.ScriptVariablesCheck;
import io.github.camelflashai.Validation;
import java.util.Map;
import org.apache.camel.Predicate;
import org.apache.camel.spi.AggregationRepository;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The properties {@code camel.component.flashai.*}: the options of the component {@code flashai}, one for one. It is long
 * because each needs a field and two accessors.
 *
 * <p>None has a default value here. A property that nobody set is null and leaves the component as it is, so that it
 * cannot overwrite what an application set on a component bean of its own. The javadoc of a field is its description in
 * IDEs.
 */
@ConfigurationProperties(prefix = "camel.component.flashai")
public class FlashAiComponentConfiguration extends ComponentConfigurationPropertiesCommon {

    /**
     * The address of the FlashAI API, such as https://HOST/api/v1/thirdApi. It differs per deployment, so there
     * is no default.
     */
    private String baseUrl;

    /**
     * The account and the defaults of this component's endpoints, as one bean: #bean: and its name. Properties
     * that are set besides it change this bean.
     */
    private FlashAiConfiguration configuration;

    /**
     * Whether a failure while polling goes to the error handler of the route as an exchange. Otherwise Camel's
     * exception handler logs and drops it.
     */
    private Boolean bridgeErrorHandler;

    /**
     * The character that takes the place of the API's delimiters (circumflex, bar and hyphen) inside the values
     * of a callee, such as a slash. Without it such a value is refused, because it would shift the values
     * behind it.
     */
    private String delimiterReplacement;

    /**
     * Whether a producer starts with its first message, not with its route. A failure to start then goes to the
     * error handler of the route, and the first message takes a little longer.
     */
    private Boolean lazyStartProducer;

    /**
     * The path below the base URL that the operation request calls, such as getRecordUrl or
     * sms/querySmsTemplate.
     */
    private String path;

    /**
     * What joins the phones of phoneList: a circumflex by the API document, a bar in some deployments.
     */
    private String phoneListJoiner;

    /**
     * Whether a request with more than 8 MB of callees may be sent in chunks while they are encoded, so that memory does
     * not grow with them. Without it every request has a Content-Length, which any server takes.
     */
    private Boolean streamRequests;

    /**
     * Whether getBatchPlanList and getBatchPlanCallList read all pages: the body becomes an iterator over the records, for a
     * streaming splitter, that asks for a page when it needs it. The page defaults to 1 then, the pageNum to 5000.
     */
    private Boolean autoPage;

    /**
     * Whether autoPage asks for the next page while the route works on this one.
     */
    private Boolean readAhead;

    /**
     * How often a call is repeated that failed and may be repeated: any call that did not reach the server, and one
     * that only asks or steers also when its outcome is not known. 0 for never.
     */
    private Integer maxRetries;

    /**
     * About how long to wait before the first repeat of a call, in milliseconds. The wait doubles with each repeat,
     * and half of it is random.
     */
    private Long retryDelay;

    /**
     * The longest wait before a repeat, in milliseconds, also where the server asks for a longer one with the header
     * Retry-After.
     */
    private Long maxRetryDelay;

    /**
     * When addPlan asks the server whether the campaign is there already, with the same callees, and takes that for
     * success. redelivered asks when the outcome of an attempt is not known, and before a redelivered message is sent;
     * always asks before every message is sent, for brokers that do not mark redelivered messages and senders that
     * send one twice; never does not ask.
     */
    private Reconcile reconcile;

    /**
     * How long the server may take to show a campaign that it was sent, in milliseconds. A campaign that it does not
     * show in this time is sent again, and the number of its callees counts when it stood still for this time.
     */
    private Long settleTime;

    /**
     * How many callees of addPlan go into one batch. A longer list becomes several batches, whose names are the
     * batchName with -0001, -0002 and so on behind it. 0 for one batch however long.
     */
    private Integer chunkSize;

    /**
     * Whether batchName is the name of a campaign that chunkSize cut into several batches, and means all of them. For
     * batchPlanPause, batchPlanRestart, batchPlanStop, batchPhoneDelete, getBatchPlanCallSummary and
     * getBatchSummaryGroupByLine.
     */
    private Boolean chunks;

    /**
     * Whether callees that the server rejects are an exception, which holds the receipt. The others are called all the
     * same.
     */
    private Boolean failOnRejected;

    /**
     * Whether addPlan compares the callees with the variables of the script, as queryPlanParams lists them. check puts
     * each callee's values into the order of the script and refuses callees that lack one, before anything is sent.
     */
    private ScriptVariablesCheck scriptVariables;

    /**
     * The form of the result in the message body: object is the immutable record of the operation, map a Map
     * with the names of the API, json the text of the result as a JSON object, raw the whole answer as it came.
     * Callbacks come in the same forms.
     */
    private ResultFormat resultFormat;

    /**
     * How requests are checked before they leave. strict refuses what the API document does not allow; lenient
     * sends it with a warning. Delimiters inside values and wrong types are refused in any case.
     */
    private Validation validation;

    /**
     * Whether options that are marked as autowired are filled from the registry when it holds exactly one bean
     * of their type.
     */
    private Boolean autowiredEnabled;

    /**
     * The time zone of the server, for times in call records that are text such as 2026-12-01 10:00:00. Times
     * in milliseconds or seconds since the epoch need none.
     */
    private String serverTimeZone;

    /**
     * When the progress of a batch makes an exchange: changes when a count changed, always at every poll,
     * completion only when the batch is complete.
     */
    private Emit emit;

    /**
     * Decides in place of the built-in rule whether a batch is complete: a predicate over the exchange that
     * tells its progress, such as #bean:allCalled.
     */
    private Predicate completeWhen;

    /**
     * How long in milliseconds the counts of a batch must stand still before it is complete although not all
     * of its callees are done: a batch that was stopped, that is empty, or whose callees were given up.
     * Nothing may be planned then.
     */
    private Long quietPeriod;

    /**
     * How long in milliseconds watch waits for a batch that the server does not know, before it tells that the
     * batch is missing and forgets it.
     */
    private Long missingTimeout;

    /**
     * How many batches watch asks for at the same time, and so how many of its exchanges are in the route at
     * the same time.
     */
    private Integer concurrentPolls;

    /**
     * Whether the last exchange of watch for a batch brings the results of all its calls: the header
     * CamelFlashAiCalls, an iterator of messages for a streaming splitter that asks for a page when it needs
     * it. The API requires notifyUrl for it.
     */
    private Boolean calls;

    /**
     * Whether polling getBatchPlanList and getBatchPlanCallList gives an exchange for each record, and not one
     * for each page.
     */
    private Boolean split;

    /**
     * How many exchanges a poll of getBatchPlanList or getBatchPlanCallList gives at most; the next poll goes
     * on from there. 0 is no limit.
     */
    private Integer maxMessagesPerPoll;

    /**
     * Where polling getBatchPlanList and getBatchPlanCallList keeps the keys of the records that the route
     * took. Without it they are kept in memory, and come again after a restart. Each account needs its own.
     */
    private IdempotentRepository idempotentRepository;

    /**
     * Where polling a summary or a look-up keeps what the route took last. Without it that is kept in memory,
     * and comes again after a restart. Each account needs its own.
     */
    private StateRepository<String, String> stateRepository;

    /**
     * Whether watch follows the batches that addPlan and addAgentPlan submit.
     */
    private Boolean track;

    /**
     * Where the batches are kept that were submitted with track=true and are not complete yet. Without it they
     * are kept in the memory of the component, and a restart forgets them. Several nodes share one,
     * each account needs its own.
     */
    private AggregationRepository aggregationRepository;

    /**
     * The order of the fields in a call record of getBatchPlanCallList, by name: phone, callDate, callTime,
     * hangupTime, answerTime, duration, intentTag, intentNote, detail and detailList. An underscore skips a
     * field.
     */
    private String callFields;

    /**
     * Options of Camel HTTP, whose client carries the calls, by name, such as http.proxy-host,
     * http.response-timeout (milliseconds) or http.ssl-context-parameters (#bean: and its name).
     */
    private Map<String, Object> http;

    /**
     * The SSL bundle of the application (spring.ssl.bundle) for calls to FlashAI: whom they trust, and the certificate
     * with which they show who calls. In place of http.ssl-context-parameters.
     */
    private String sslBundle;

    /**
     * Whether the health checks of routes that poll are enabled.
     */
    private Boolean healthCheckConsumerEnabled;

    /**
     * Whether the health check of producers is enabled. Camel asks producers only with
     * camel.health.producers-enabled=true.
     */
    private Boolean healthCheckProducerEnabled;

    /**
     * How long in milliseconds the health check of producers goes by the last answer of the server, before it asks
     * again. It asks by one call of getCallLine, for all endpoints of an account together.
     */
    private Long healthCheckInterval;

    /**
     * The secret that the connector puts into the address of its callbacks, and by which it tells them from
     * anybody else's: 32 or more letters and digits, such as the output of openssl rand -hex 32, the same on all
     * nodes. Several are joined by commas: the first goes into new addresses, all are accepted, so that a token
     * can be replaced. There is no default; none, in so many words, accepts callbacks from anybody.
     */
    private String callbackToken;

    /**
     * How the sign of a callback is checked besides its token. No document says how FlashAI signs them: body
     * expects a signature over the fields of the body, envelope one over body, code, msg and success. none checks
     * the token alone.
     */
    private CallbackSign callbackSign;

    /**
     * The largest callback in bytes. A larger one is refused with HTTP status 413.
     */
    private Integer callbackMaxSize;

    /**
     * The largest answer in bytes that is read. A larger one fails.
     */
    private Integer maxResponseSize;

    /**
     * The number of this node, from 0 to 61. Give each application that uses the same clientId at the same time
     * a different one, so that their nonces never meet.
     */
    private Integer nonceNode;

    /**
     * How callees are handed to the agent: add appends them, add&clean replaces those that are there.
     */
    private String addType;

    /**
     * The id of the group of human agents, as queryAgentGroup lists it.
     */
    private String agentGroupId;

    /**
     * The id of the human agent, as queryAgentGroup lists it.
     */
    private String agentId;

    /**
     * The api flag of addPlan. The API document gives no meaning for it.
     */
    private Boolean api;

    /**
     * The name of the batch (a calling campaign). A new batch needs a name that this user has not used before.
     */
    private String batchName;

    /**
     * The id of the script that the robot follows, as getBotence lists it.
     */
    private String botenceId;

    /**
     * The day of the calls, as yyyyMMdd. A day in the past means as soon as the call hours allow.
     */
    private String callDate;

    /**
     * The hours of the day in which to call, from 0 to 23, joined by commas: 9,10,13 calls from 9:00 to 11:00
     * and from 13:00 to 14:00.
     */
    private String callHour;

    /**
     * Whether the agent's callees are dialled at once: 1 dials directly, 0 does not.
     */
    private String callType;

    /**
     * What happens at night to callees that were not reached: 1 drops them from the batch, 0 keeps them.
     */
    private Integer clear;

    /**
     * The ids of the phone lines to call from, joined by commas, as getCallLine lists them.
     */
    private String lineIds;

    /**
     * The callees in the delimited text of the API. Usually they are given as the message body, or as callees
     * in it, and the connector writes this text.
     */
    private String mobileList;

    /**
     * The http(s) address to which FlashAI posts a report when the batch is done. Where a callback route of this
     * component runs, its address is the default.
     */
    private String notifyBatchUrl;

    /**
     * The http(s) address to which FlashAI posts the result of every call. For getBatchPlanCallList, the
     * address to which an older server posts the list. Where a callback route of this component runs, its address
     * is the default.
     */
    private String notifyUrl;

    /**
     * The number of the page to read, from 1.
     */
    private Long page;

    /**
     * The size of a page in records, from 1 to 5000.
     */
    private Integer pageNum;

    /**
     * The phone of the callee whose result is asked for.
     */
    private String phone;

    /**
     * The phones to take out of the batch, joined by the phoneListJoiner.
     */
    private String phoneList;

    /**
     * Lists only callees in this state: 1 planned, 2 done, 3 failed.
     */
    private Integer phoneStatus;

    /**
     * Whether callees are redialled: 1 redials by the rules of recallParams, 0 does not.
     */
    private Integer recall;

    /**
     * The redial rules, required with recall=1: a JSON array of objects with recallIntervalTime (minutes),
     * recallTag (the intent tag), recallTimes and ruleType (0 simple, 1 complex).
     */
    private String recallParams;

    /**
     * The number of the FlashAI user on whose behalf the batch runs.
     */
    private Long userId;

    /**
     * The client id of the FlashAI account.
     */
    private String clientId;

    /**
     * The client secret of the FlashAI account, with which requests are signed.
     */
    private String clientSecret;

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public FlashAiConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(FlashAiConfiguration configuration) {
        this.configuration = configuration;
    }

    public Boolean getBridgeErrorHandler() {
        return bridgeErrorHandler;
    }

    public void setBridgeErrorHandler(Boolean bridgeErrorHandler) {
        this.bridgeErrorHandler = bridgeErrorHandler;
    }

    public String getDelimiterReplacement() {
        return delimiterReplacement;
    }

    public void setDelimiterReplacement(String delimiterReplacement) {
        this.delimiterReplacement = delimiterReplacement;
    }

    public Boolean getLazyStartProducer() {
        return lazyStartProducer;
    }

    public void setLazyStartProducer(Boolean lazyStartProducer) {
        this.lazyStartProducer = lazyStartProducer;
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path;
    }

    public String getPhoneListJoiner() {
        return phoneListJoiner;
    }

    public void setPhoneListJoiner(String phoneListJoiner) {
        this.phoneListJoiner = phoneListJoiner;
    }

    public Boolean getStreamRequests() {
        return streamRequests;
    }

    public void setStreamRequests(Boolean streamRequests) {
        this.streamRequests = streamRequests;
    }

    public Boolean getAutoPage() {
        return autoPage;
    }

    public void setAutoPage(Boolean autoPage) {
        this.autoPage = autoPage;
    }

    public Boolean getReadAhead() {
        return readAhead;
    }

    public void setReadAhead(Boolean readAhead) {
        this.readAhead = readAhead;
    }

    public Integer getMaxRetries() {
        return maxRetries;
    }

    public void setMaxRetries(Integer maxRetries) {
        this.maxRetries = maxRetries;
    }

    public Long getRetryDelay() {
        return retryDelay;
    }

    public void setRetryDelay(Long retryDelay) {
        this.retryDelay = retryDelay;
    }

    public Long getMaxRetryDelay() {
        return maxRetryDelay;
    }

    public void setMaxRetryDelay(Long maxRetryDelay) {
        this.maxRetryDelay = maxRetryDelay;
    }

    public Reconcile getReconcile() {
        return reconcile;
    }

    public void setReconcile(Reconcile reconcile) {
        this.reconcile = reconcile;
    }

    public Long getSettleTime() {
        return settleTime;
    }

    public void setSettleTime(Long settleTime) {
        this.settleTime = settleTime;
    }

    public Integer getChunkSize() {
        return chunkSize;
    }

    public void setChunkSize(Integer chunkSize) {
        this.chunkSize = chunkSize;
    }

    public Boolean getChunks() {
        return chunks;
    }

    public void setChunks(Boolean chunks) {
        this.chunks = chunks;
    }

    public Boolean getFailOnRejected() {
        return failOnRejected;
    }

    public void setFailOnRejected(Boolean failOnRejected) {
        this.failOnRejected = failOnRejected;
    }

    public ScriptVariablesCheck getScriptVariables() {
        return scriptVariables;
    }

    public void setScriptVariables(ScriptVariablesCheck scriptVariables) {
        this.scriptVariables = scriptVariables;
    }

    public ResultFormat getResultFormat() {
        return resultFormat;
    }

    public void setResultFormat(ResultFormat resultFormat) {
        this.resultFormat = resultFormat;
    }

    public Validation getValidation() {
        return validation;
    }

    public void setValidation(Validation validation) {
        this.validation = validation;
    }

    public Boolean getAutowiredEnabled() {
        return autowiredEnabled;
    }

    public void setAutowiredEnabled(Boolean autowiredEnabled) {
        this.autowiredEnabled = autowiredEnabled;
    }

    public String getServerTimeZone() {
        return serverTimeZone;
    }

    public void setServerTimeZone(String serverTimeZone) {
        this.serverTimeZone = serverTimeZone;
    }

    public Emit getEmit() {
        return emit;
    }

    public void setEmit(Emit emit) {
        this.emit = emit;
    }

    public Predicate getCompleteWhen() {
        return completeWhen;
    }

    public void setCompleteWhen(Predicate completeWhen) {
        this.completeWhen = completeWhen;
    }

    public Long getQuietPeriod() {
        return quietPeriod;
    }

    public void setQuietPeriod(Long quietPeriod) {
        this.quietPeriod = quietPeriod;
    }

    public Long getMissingTimeout() {
        return missingTimeout;
    }

    public void setMissingTimeout(Long missingTimeout) {
        this.missingTimeout = missingTimeout;
    }

    public Integer getConcurrentPolls() {
        return concurrentPolls;
    }

    public void setConcurrentPolls(Integer concurrentPolls) {
        this.concurrentPolls = concurrentPolls;
    }

    public Boolean getCalls() {
        return calls;
    }

    public void setCalls(Boolean calls) {
        this.calls = calls;
    }

    public Boolean getSplit() {
        return split;
    }

    public void setSplit(Boolean split) {
        this.split = split;
    }

    public Integer getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    public void setMaxMessagesPerPoll(Integer maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

    public IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    public void setIdempotentRepository(IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public StateRepository<String, String> getStateRepository() {
        return stateRepository;
    }

    public void setStateRepository(StateRepository<String, String> stateRepository) {
        this.stateRepository = stateRepository;
    }

    public Boolean getTrack() {
        return track;
    }

    public void setTrack(Boolean track) {
        this.track = track;
    }

    public AggregationRepository getAggregationRepository() {
        return aggregationRepository;
    }

    public void setAggregationRepository(AggregationRepository aggregationRepository) {
        this.aggregationRepository = aggregationRepository;
    }

    public String getCallFields() {
        return callFields;
    }

    public void setCallFields(String callFields) {
        this.callFields = callFields;
    }

    public Map<String, Object> getHttp() {
        return http;
    }

    public void setHttp(Map<String, Object> http) {
        this.http = http;
    }

    public String getSslBundle() {
        return sslBundle;
    }

    public void setSslBundle(String sslBundle) {
        this.sslBundle = sslBundle;
    }

    public Boolean getHealthCheckConsumerEnabled() {
        return healthCheckConsumerEnabled;
    }

    public void setHealthCheckConsumerEnabled(Boolean healthCheckConsumerEnabled) {
        this.healthCheckConsumerEnabled = healthCheckConsumerEnabled;
    }

    public Boolean getHealthCheckProducerEnabled() {
        return healthCheckProducerEnabled;
    }

    public void setHealthCheckProducerEnabled(Boolean healthCheckProducerEnabled) {
        this.healthCheckProducerEnabled = healthCheckProducerEnabled;
    }

    public Long getHealthCheckInterval() {
        return healthCheckInterval;
    }

    public void setHealthCheckInterval(Long healthCheckInterval) {
        this.healthCheckInterval = healthCheckInterval;
    }

    public String getCallbackToken() {
        return callbackToken;
    }

    public void setCallbackToken(String callbackToken) {
        this.callbackToken = callbackToken;
    }

    public CallbackSign getCallbackSign() {
        return callbackSign;
    }

    public void setCallbackSign(CallbackSign callbackSign) {
        this.callbackSign = callbackSign;
    }

    public Integer getCallbackMaxSize() {
        return callbackMaxSize;
    }

    public void setCallbackMaxSize(Integer callbackMaxSize) {
        this.callbackMaxSize = callbackMaxSize;
    }

    public Integer getMaxResponseSize() {
        return maxResponseSize;
    }

    public void setMaxResponseSize(Integer maxResponseSize) {
        this.maxResponseSize = maxResponseSize;
    }

    public Integer getNonceNode() {
        return nonceNode;
    }

    public void setNonceNode(Integer nonceNode) {
        this.nonceNode = nonceNode;
    }

    public String getAddType() {
        return addType;
    }

    public void setAddType(String addType) {
        this.addType = addType;
    }

    public String getAgentGroupId() {
        return agentGroupId;
    }

    public void setAgentGroupId(String agentGroupId) {
        this.agentGroupId = agentGroupId;
    }

    public String getAgentId() {
        return agentId;
    }

    public void setAgentId(String agentId) {
        this.agentId = agentId;
    }

    public Boolean getApi() {
        return api;
    }

    public void setApi(Boolean api) {
        this.api = api;
    }

    public String getBatchName() {
        return batchName;
    }

    public void setBatchName(String batchName) {
        this.batchName = batchName;
    }

    public String getBotenceId() {
        return botenceId;
    }

    public void setBotenceId(String botenceId) {
        this.botenceId = botenceId;
    }

    public String getCallDate() {
        return callDate;
    }

    public void setCallDate(String callDate) {
        this.callDate = callDate;
    }

    public String getCallHour() {
        return callHour;
    }

    public void setCallHour(String callHour) {
        this.callHour = callHour;
    }

    public String getCallType() {
        return callType;
    }

    public void setCallType(String callType) {
        this.callType = callType;
    }

    public Integer getClear() {
        return clear;
    }

    public void setClear(Integer clear) {
        this.clear = clear;
    }

    public String getLineIds() {
        return lineIds;
    }

    public void setLineIds(String lineIds) {
        this.lineIds = lineIds;
    }

    public String getMobileList() {
        return mobileList;
    }

    public void setMobileList(String mobileList) {
        this.mobileList = mobileList;
    }

    public String getNotifyBatchUrl() {
        return notifyBatchUrl;
    }

    public void setNotifyBatchUrl(String notifyBatchUrl) {
        this.notifyBatchUrl = notifyBatchUrl;
    }

    public String getNotifyUrl() {
        return notifyUrl;
    }

    public void setNotifyUrl(String notifyUrl) {
        this.notifyUrl = notifyUrl;
    }

    public Long getPage() {
        return page;
    }

    public void setPage(Long page) {
        this.page = page;
    }

    public Integer getPageNum() {
        return pageNum;
    }

    public void setPageNum(Integer pageNum) {
        this.pageNum = pageNum;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getPhoneList() {
        return phoneList;
    }

    public void setPhoneList(String phoneList) {
        this.phoneList = phoneList;
    }

    public Integer getPhoneStatus() {
        return phoneStatus;
    }

    public void setPhoneStatus(Integer phoneStatus) {
        this.phoneStatus = phoneStatus;
    }

    public Integer getRecall() {
        return recall;
    }

    public void setRecall(Integer recall) {
        this.recall = recall;
    }

    public String getRecallParams() {
        return recallParams;
    }

    public void setRecallParams(String recallParams) {
        this.recallParams = recallParams;
    }

    public Long getUserId() {
        return userId;
    }

    public void setUserId(Long userId) {
        this.userId = userId;
    }

    public String getClientId() {
        return clientId;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public String getClientSecret() {
        return clientSecret;
    }

    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }
}
