import NIOCore

/// Watches how a client takes its answers: counts what waits for it, drops it when it takes nothing,
/// and lets it have what is written before its connection is closed.
///
/// It stands beside the socket. Large pieces are written in slices, so that what is taken of them can
/// be seen.
final class ClientWatch: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = IOData
    typealias OutboundOut = IOData

    private let clients: Clients
    private var pending = 0
    private var taken = ContinuousClock.now
    private var isWatched = false
    private var isDropped = false
    /// Closes that wait until everything is taken.
    private var closes: [(mode: CloseMode, promise: EventLoopPromise<Void>?)] = []

    init(_ clients: Clients) {
        self.clients = clients
    }

    /// How many bytes are written at once.
    private static let slice = 1 << 16

    // MARK: The connection

    func handlerAdded(context: ChannelHandlerContext) { clients.add(context.channel) }

    func channelInactive(context: ChannelHandlerContext) {
        clients.remove(context.channel)
        context.fireChannelInactive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is DropEvent: drop(context, for: .crowded)
        case is ChannelShouldQuiesceEvent:
            context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(clients.drain)) {
                [self] in
                if context.channel.isActive { drop(context, for: .ending) }
            }
            context.fireUserInboundEventTriggered(event)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    // MARK: Answers

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .byteBuffer(var buffer) = unwrapOutboundIn(data), buffer.readableBytes > 0
        else { return context.write(data, promise: promise) }
        if pending == 0 { taken = .now }
        pending += buffer.readableBytes
        clients.add(buffer.readableBytes, for: context.channel)
        while buffer.readableBytes > Self.slice, let slice = buffer.readSlice(length: Self.slice) {
            write(slice, context, nil)
        }
        write(buffer, context, promise)
        watch(context)
    }

    private func write(
        _ buffer: ByteBuffer, _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?
    ) {
        let bytes = buffer.readableBytes
        let taken = context.eventLoop.makePromise(of: Void.self)
        taken.futureResult.cascade(to: promise)
        taken.futureResult.assumeIsolated().whenComplete { [self] _ in take(bytes, context) }
        context.write(wrapOutboundOut(.byteBuffer(buffer)), promise: taken)
    }

    private func take(_ bytes: Int, _ context: ChannelHandlerContext) {
        pending -= bytes
        taken = .now
        clients.take(bytes, by: context.channel)
        guard pending == 0 else { return }
        let closes = closes
        self.closes = []
        for close in closes { context.close(mode: close.mode, promise: close.promise) }
    }

    /// Closes a connection when its client has everything that was written: a close would throw
    /// away what is not yet on its way.
    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode != .input, pending > 0, !isDropped, context.channel.isActive else {
            return context.close(mode: mode, promise: promise)
        }
        closes.append((mode, promise))
        context.flush()
    }

    // MARK: Patience

    private func watch(_ context: ChannelHandlerContext) {
        guard !isWatched, pending > 0 else { return }
        isWatched = true
        let rest = clients.patience - (ContinuousClock.now - taken)
        context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(max(.zero, rest))) {
            [self] in
            isWatched = false
            guard pending > 0, context.channel.isActive else { return }
            if ContinuousClock.now - taken >= clients.patience {
                drop(context, for: .slow)
            } else {
                watch(context)
            }
        }
    }

    private func drop(_ context: ChannelHandlerContext, for reason: Clients.Reason) {
        guard !isDropped else { return }
        isDropped = true
        clients.drop(context.channel, for: reason)
        context.close(mode: .all, promise: nil)
    }
}

/// Puts the watch beside the socket when the rest of a connection is set up.
final class ClientWatchInstaller: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    private let clients: Clients

    init(_ clients: Clients) {
        self.clients = clients
    }

    func handlerAdded(context: ChannelHandlerContext) {
        do {
            try context.pipeline.syncOperations.addHandler(ClientWatch(clients), position: .first)
        } catch {
            // A connection that nobody watches is not served.
            context.close(promise: nil)
        }
    }
}
